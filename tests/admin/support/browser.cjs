/* global window, Element */
/** What browsers have and jsdom lacks; Strapi's admin and its design system ask for it. */
class NothingObserved {
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return [];
  }
}

Object.assign(globalThis, {
  ResizeObserver: NothingObserved,
  IntersectionObserver: NothingObserved,
});

/** Answers questions about the width alone; the width is that of a desktop until a test changes it. */
window.innerWidth = 1280;
window.matchMedia = (media) => {
  const [, side, width] = /\((min|max)-width:\s*(\d+)px\)/u.exec(media) ?? [];
  const fits = side === 'min' ? window.innerWidth >= width : window.innerWidth <= width;
  return {
    media,
    matches: side !== undefined && fits,
    onchange: null,
    addListener() {},
    removeListener() {},
    addEventListener() {},
    removeEventListener() {},
    dispatchEvent: () => false,
  };
};

Object.assign(Element.prototype, {
  scrollIntoView() {},
  hasPointerCapture: () => false,
  setPointerCapture() {},
  releasePointerCapture() {},
});

// Set by the page that loads the admin.
window.strapi = {
  backendURL: 'http://cms.test',
  isEE: false,
  isTrialLicense: false,
  telemetryDisabled: true,
  future: { isEnabled: () => false },
  features: { SSO: 'sso', isEnabled: () => false },
  flags: { nps: false, promoteEE: false },
  projectType: 'Community',
};
