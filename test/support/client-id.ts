/** The app registration of the tests. */
export const clientId = '5b1d5c1e-6a3f-4a8e-9b51-0c7d6d1f2a31';
