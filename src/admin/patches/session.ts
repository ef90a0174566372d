import type { Patch } from './patch';

const AUTH = '@strapi/admin/dist/admin/admin/src/features/Auth.mjs';

/**
 * Strapi throws the form away when a session ends: both buttons of its dialog sign out. `editorialSession` is ours:
 * src/plugins/editorial-review/admin/src/session.
 */
export const session: readonly Patch[] = [
  {
    module: AUTH,
    anchor: `runLogoutWithGuard(performGlobalLogout, 'session-dead');`,
    replacement: `if (!globalThis.editorialSession?.tellOver()) runLogoutWithGuard(performGlobalLogout, 'session-dead');`,
  },
  // What is typed is sent while there is a right to send it.
  {
    module: AUTH,
    anchor: `void (async ()=>{
                try {
                    await logoutMutation({`,
    replacement: `void (async ()=>{
                await globalThis.editorialSession?.signingOut();
                try {
                    await logoutMutation({`,
  },
  // Signed out in another tab: where nothing is unsaved this one goes as well.
  {
    module: AUTH,
    anchor: `if (event.key === STORAGE_KEYS.STATUS && event.newValue === null) {
                clearStateAndLogout();`,
    replacement: `if (event.key === STORAGE_KEYS.STATUS && event.newValue === null) {
                if (hasUnsavedChanges()) clearStateAndLogout();
                else performGlobalLogout();`,
  },
  {
    module: AUTH,
    anchor: `isLoading: isLoading,
                children: children
            }),`,
    replacement: `isLoading: isLoading,
                children: children
            }),
            globalThis.editorialSession ? /*#__PURE__*/ jsx(globalThis.editorialSession.Dialog, {
                user: user,
                isSignedIn: Boolean(token),
                deviceId: getOrCreateDeviceId(),
                accept: (accepted)=>{
                    resetSessionExpiredNotification();
                    dispatch(login({ token: accepted, persist: window.localStorage.getItem('jwtToken') !== null }));
                },
                leave: performGlobalLogout
            }) : null,`,
  },
];
