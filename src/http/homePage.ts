/** The policy of that page. */
export const homePolicy = ["default-src 'none'", "style-src 'unsafe-inline'", "form-action 'none'"];

/** The page at the root: where everything is. */
export const homePage = (isSimulated: boolean, hasExplorers: boolean): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>snpc-gateway</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}</style>
<h1>snpc-gateway</h1>
<p>A GraphQL gateway over the French driving-licence points register (SNPC).${isSimulated ? ' This register is simulated: nobody in it exists.' : ''}</p>
<ul>
<li><a href="/sign-in">/sign-in</a> — sign in, and read a licence: pages over GraphQL</li>
<li><a href="/verify">/verify</a> — check a document, an ADCS or an RII, that one was given</li>
${hasExplorers ? explorers : graphQL}
<li><a href="/health/ready">/health/ready</a> — 200 once queries are served</li>
</ul>
</html>
`;

const graphQL = '<li>/graphql — GraphQL for programs</li>';

const explorers = `<li><a href="/graphql">/graphql</a> — Apollo Sandbox in a browser (needs the internet), GraphQL for programs</li>
<li><a href="/graphiql">/graphiql</a> — an explorer that works offline</li>`;
