/** What `routeEmulator` needs of Playwright's `Page` or `BrowserContext`. */
export interface RoutablePage {
  route(
    url: (url: URL) => boolean,
    handler: (route: Route, request: RoutedRequest) => Promise<void>,
  ): Promise<unknown>;
  on(event: 'close', listener: () => void): unknown;
}

/** What it needs of Playwright's `Route`. */
export interface Route {
  continue(options: { url: string; headers: Record<string, string> }): Promise<void>;
  fulfill(options: {
    status: number;
    headers: Record<string, string>;
    body: Buffer;
  }): Promise<void>;
  abort(errorCode: 'connectionreset'): Promise<void>;
  fallback(): Promise<void>;
}

/** What it needs of Playwright's `Request`. */
export interface RoutedRequest {
  url(): string;
  method(): string;
  headers(): Record<string, string>;
  postData(): string | null;
  resourceType(): string;
}
