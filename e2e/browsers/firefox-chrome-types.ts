/** The few parts of Firefox's own chrome window and modules that the driver touches; as of Firefox 153. */

export type WindowGlobal = {
  /** `null` takes what the window shows; the scale is in device px per CSS px. */
  drawSnapshot(region: DOMRect | null, scale: number, background: string): Promise<ImageBitmap>;
};

export type MessageManager = {
  loadFrameScript(url: string, allowDelayed: boolean): void;
  sendAsyncMessage(name: string, data: unknown): void;
  addMessageListener(name: string, listener: (message: { data: FrameAnswer }) => void): void;
  removeMessageListener(name: string, listener: (message: { data: FrameAnswer }) => void): void;
};

/** What a frame script says about one evaluation: its result as JSON, or why there is none. */
export type FrameAnswer = { call: string; json?: string | undefined; error?: string };

export type XulWindow = Window & { readonly browsingContext: { readonly currentWindowGlobal: WindowGlobal | null } };

export type XulBrowser = Element & {
  readonly browsingContext: { readonly currentWindowGlobal: WindowGlobal | null };
  readonly messageManager: MessageManager;
};

export type XulTab = Element & { readonly linkedBrowser: XulBrowser };

export type TabBrowser = EventTarget & {
  selectedTab: XulTab;
  addTab(url: string, options: { triggeringPrincipal: unknown }): XulTab;
  getTabForBrowser(browser: XulBrowser | null): XulTab | null;
};

export type Toolbox = {
  readonly doc: Document;
  readonly win: Window & { readonly browsingContext: { readonly embedderElement: Element } };
  getAdditionalTools(): readonly { readonly id: string; readonly extensionId?: string }[];
  getNetMonitorAPI(): Promise<{ hasRequestFinishedListeners(): boolean }>;
  selectTool(id: string): Promise<unknown>;
};

export type DevTools = {
  getToolboxForTab(tab: XulTab): Toolbox | undefined;
  showToolboxForTab(tab: XulTab, options: { toolId: string }): Promise<Toolbox>;
  closeToolboxForTab(tab: XulTab): Promise<void>;
};

export type Extension = {
  readonly id: string;
  readonly backgroundState: string;
  readonly backgroundContext: { readonly childId: string } | null;
  readonly views: ReadonlySet<{ readonly viewType: string; readonly xulBrowser: XulBrowser | null }>;
  on(event: 'add-permissions', listener: PermissionsListener): void;
  off(event: 'add-permissions', listener: PermissionsListener): void;
  terminateBackground(options: { ignoreDevToolsAttached: boolean; disableResetIdleForTest: boolean }): Promise<void>;
};

type PermissionsListener = (event: string, added: { origins: readonly string[] }) => void;

export type ToolbarAction = {
  /** The id of its toolbar widget. */
  readonly id: string;
  readonly action: { getProperty(tab: XulTab, name: 'badgeText'): string };
  readonly widget: { forWindow(window: Window): { readonly node: Element } };
};

export type ChromeServices = {
  readonly obs: {
    addObserver(observer: (subject: unknown) => void, topic: string): void;
    removeObserver(observer: (subject: unknown) => void, topic: string): void;
  };
  readonly prefs: { setBoolPref(name: string, value: boolean): void };
  readonly scriptSecurityManager: { getSystemPrincipal(): unknown };
};

export type WebExtensionPolicies = {
  getByID(id: string): { readonly extension: Extension; getURL(path: string): string } | null;
};

/** Modules by URL: the names that each is used for here. */
export type Modules = {
  'chrome://remote/content/shared/NavigableManager.sys.mjs': {
    NavigableManager: { getBrowserById(id: string): XulBrowser | null; getIdForBrowser(browser: XulBrowser): string };
  };
  'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs': {
    CustomizableUI: { AREA_NAVBAR: string; addWidgetToArea(widget: string, area: string): void };
  };
  'resource://devtools/shared/loader/Loader.sys.mjs': {
    require(module: 'devtools/client/framework/devtools'): { gDevTools: DevTools };
  };
  'resource://gre/modules/ExtensionParent.sys.mjs': {
    ExtensionParent: { apiManager: { global: { browserActionFor(extension: Extension): ToolbarAction } } };
  };
  'resource://gre/modules/ExtensionPermissions.sys.mjs': {
    ExtensionPermissions: Record<
      'add' | 'remove',
      (id: string, permissions: ExtensionPermissionSet, emitter: Extension) => Promise<void>
    >;
  };
};

export type ExtensionPermissionSet = { permissions: string[]; origins: string[]; data_collection: string[] };

export type ChromeModules = { importESModule<U extends keyof Modules>(url: U): Modules[U] };
