import type { Readable } from 'node:stream';
import type { GraphQLSchema } from 'graphql';

/** The services of Strapi's own that we call, as much of each as we use; read in 5.54's source. */

export interface AdminAuthService {
  checkCredentials(given: { email: string; password: string }): Promise<unknown>;
  validatePassword(password: string, hash: string): Promise<boolean>;
}

/** What a token of an arranger holds. */
export interface JwtPayload {
  id?: number;
  /** Seconds, as of RFC 7519. */
  iat?: number;
  /** Milliseconds: a password can be changed twice in one second. */
  at?: number;
}

export interface JwtService {
  issue(payload: JwtPayload, options?: object): unknown;
  verify(token: string): Promise<JwtPayload>;
  getToken(ctx: unknown): unknown;
}

interface AccountService {
  add(values: Record<string, unknown>): Promise<unknown>;
  validatePassword(password: string, hash: string): Promise<boolean>;
}

interface LocalesService {
  find(): Promise<{ code: string }[]>;
  getDefaultLocale(): Promise<string | null>;
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
  findByCode(code: string): Promise<{ id: number } | null>;
  update(where: { id: number }, locale: { name: string }): Promise<unknown>;
  create(locale: { code: string; name: string }): Promise<unknown>;
}

export interface RoleService {
  findOne(where: object): Promise<{ id: number } | null>;
  create(role: object): Promise<{ id: number }>;
  assignPermissions(id: number, permissions: object[]): Promise<unknown>;
}

export interface AdminContentTypeService {
  getPermissionsWithNestedFields(
    actions: { actionId: string; subjects: string[]; options?: object }[],
  ): { action: string; subject: string; properties: { fields?: string[] } }[];
}

/** What a person may do with one type, as the content manager asks it. */
export interface PermissionsManager {
  isAllowed: boolean;
  ability: { can(action: string, subject: unknown): boolean };
  toSubject(row: object): unknown;
  /** The conditions of the right as filters; null where it has none. */
  getQuery(): object | null;
}

export interface AdminPermissionService {
  createPermissionsManager(of: {
    ability: unknown;
    action: string;
    model: string;
  }): PermissionsManager;
  engine: { generateUserAbility(user: unknown): Promise<unknown> };
  actionProvider: {
    registerMany(
      actions: {
        section: string;
        category?: string;
        subCategory?: string;
        displayName: string;
        uid: string;
        pluginName: string;
      }[],
    ): Promise<unknown>;
    values(): { actionId: string }[];
  };
  createMany(
    permissions: {
      action: string;
      actionParameters: object;
      subject: string | null;
      properties: object;
      conditions: string[];
      role: number;
    }[],
  ): Promise<unknown>;
}

/** A file as the multipart parser hands it over. */
export interface SentFile {
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
  size?: number;
  /** The type that the upload plugin stores in place of the declared one. */
  detectedMimeType?: string;
}

/** A file on its way to the disk: the original has a folder, its smaller formats have not. */
export interface StoredFile {
  hash: string;
  ext?: string;
  folderPath?: string;
  sha256?: string;
  getStream(): Readable;
}

export interface UploadService {
  upload(
    what: { data?: object; files: SentFile | SentFile[] },
    options?: unknown,
  ): Promise<{ id: number }[]>;
  replace(id: unknown, what: { file: SentFile }, options?: unknown): Promise<unknown>;
  remove(file: { id: number }): Promise<unknown>;
  findOne(id: unknown, populate?: unknown): Promise<unknown>;
  updateFileInfo(id: unknown, info: object, options?: unknown): Promise<unknown>;
}

export interface UploadManyService {
  deleteByIds(ids?: unknown): Promise<unknown>;
}

export interface UploadFetchService {
  fetchUrlToInputFile(
    url: string,
    folder: string,
    limit: number,
    progress?: unknown,
  ): Promise<unknown>;
}

export interface UploadImageService {
  generateFileName(name: string): string;
  /** Draws a picture anew, smaller; resolves with the file that is to be stored. */
  optimize(file: SentPicture): Promise<unknown>;
}

/** A picture that Strapi is about to draw. */
export interface SentPicture {
  filepath?: string;
  mime?: string;
}

export interface UploadProviderService {
  checkFileSize(file: { name: string; size: number }): Promise<void>;
  upload(file: StoredFile): Promise<void>;
  replace(file: StoredFile, old: unknown): Promise<void>;
}

/** What the content manager does with several pages at once. */
export interface DocumentManager {
  publishMany(uid: string, documentIds: readonly string[], locale?: unknown): Promise<number>;
  deleteMany(
    documentIds: readonly string[],
    uid: string,
    options?: unknown,
  ): Promise<{ count: number }>;
  unpublishMany(
    documentIds: readonly string[],
    uid: string,
    options?: unknown,
  ): Promise<{ count: number }>;
}

export interface ShadowCrud {
  disable(): ShadowCrud;
  disableQueries(): ShadowCrud;
  disableMutations(): ShadowCrud;
  field(name: string): { disable(): unknown };
}

export interface GraphqlExtensionService {
  shadowCRUD(uid: string): ShadowCrud;
  use(extension: unknown): void;
}

export interface AdminUserService {
  create(values: Record<string, unknown>): Promise<unknown>;
  /** What the form of an empty installation calls. */
  createFirstAdmin(values: Record<string, unknown>): Promise<unknown>;
}

export interface GraphqlNaming {
  getTypeName(contentType: unknown): string;
  getComponentName(component: unknown): string;
  getFindQueryName(contentType: unknown): string;
  getFindConnectionQueryName(contentType: unknown): string;
  getFindOneQueryName(contentType: unknown): string;
  getEntityResponseCollectionName(contentType: unknown): string;
  getRelationResponseCollectionName(contentType: unknown): string;
  getCreateMutationTypeName(contentType: unknown): string;
  getUpdateMutationTypeName(contentType: unknown): string;
}

declare module './services' {
  interface Services {
    'admin::role': RoleService;
    'admin::content-type': AdminContentTypeService;
    'admin::permission': AdminPermissionService;
    'admin::auth': AdminAuthService;
    'users-permissions.jwt': JwtService;
    'users-permissions.user': AccountService;
    'admin::user': AdminUserService;
    'i18n.locales': LocalesService;
    'upload.upload': UploadService;
    'upload.provider': UploadProviderService;
    'upload.file': UploadManyService & UploadFetchService;
    'upload.folder': UploadManyService;
    'upload.image-manipulation': UploadImageService;
    'content-manager.document-manager': DocumentManager;
    'graphql.extension': GraphqlExtensionService;
    'graphql.utils': { naming: GraphqlNaming };
    'graphql.content-api': { buildSchema(): GraphQLSchema };
    'users-permissions.permission': { findPublicPermissions(): Promise<unknown[]> };
  }
}
