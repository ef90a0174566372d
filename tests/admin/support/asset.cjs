/** Styles and pictures that Strapi's admin imports: a bundler gives an address or a text. */
module.exports = '';
