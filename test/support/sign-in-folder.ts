/** Where the site with sign-in is built. */
export const signInFolder = '.cache/test-signin';
