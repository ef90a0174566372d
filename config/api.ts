export default {
  rest: {
    defaultLimit: 25,
    maxLimit: 100,
    withCount: true,
    // Unknown query parameters and body fields are refused, never ignored.
    strictParams: true,
  },
};
