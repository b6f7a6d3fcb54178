/** What came back from WordPress. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Somebody who is logged in, with a browser's cookies and without its pages. */
export interface Session {
  readonly cookies: Readonly<Record<string, string>>;
  get(path: string): Promise<Answer>;
  /** Sends a form as a browser does. */
  submit(path: string, fields: Readonly<Record<string, string>>): Promise<Answer>;
  /** Asks the REST API as the block editor does: cookie and nonce. */
  rest(path: string, body: unknown, method?: string): Promise<Answer>;
}

/**
 * Logs somebody in whose password is their name.
 *
 * @throws Error if WordPress does not let them in.
 */
export async function logIn(origin: string, user: string): Promise<Session> {
  const cookies: Record<string, string> = {wordpress_test_cookie: 'WP Cookie check'};
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers);
    headers.set(
      'Cookie',
      Object.entries(cookies)
        .map(([name, value]) => `${name}=${value}`)
        .join('; '),
    );
    const response = await fetch(new URL(path, origin), {...init, headers, redirect: 'manual'});
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) cookies[name] = value;
    }
    return {status: response.status, text: await response.text()};
  };
  const submit: Session['submit'] = (path, fields) =>
    ask(path, {method: 'POST', body: new URLSearchParams(fields)});
  const {status, text} = await submit('/wp-login.php', {log: user, pwd: user, testcookie: '1'});
  if (status !== 302) throw new Error(`${user} cannot log in: ${status} ${text.slice(0, 500)}`);
  const nonce = await ask('/wp-admin/admin-ajax.php?action=rest-nonce', {});
  const headers = {'X-WP-Nonce': nonce.text, 'Content-Type': 'application/json'};
  return {
    cookies,
    get: (path) => ask(path, {}),
    submit,
    rest: (path, body, method = 'POST') =>
      ask(`/?rest_route=${path}`, {method, headers, body: JSON.stringify(body)}),
  };
}

/** The hidden fields and nonces of a form in wp-admin, as its button would send them; the form is found by its id or target. */
export function hiddenFields(html: string, form: string): Record<string, string> {
  const forms = html.match(/<form\b[\s\S]*?<\/form>/g) ?? [];
  const [body = ''] = forms.filter((text) => new RegExp(`^<form[^>]*\\b(id|action)="${form}"`).test(text));
  const fields: Record<string, string> = {};
  for (const [input] of body.matchAll(/<input[^>]*type=["']hidden["'][^>]*>/g)) {
    const name = /\bname=["']([^"']*)["']/.exec(input)?.[1];
    const value = /\bvalue=["']([^"']*)["']/.exec(input)?.[1];
    if (name !== undefined) fields[name] = (value ?? '').replaceAll('&amp;', '&');
  }
  return fields;
}
