const databases = require('./databases.cjs');

module.exports = async () => {
  await databases.dropAll();
};
