/** From JSON to configuration records and back: binding, defaults, model files, the schema for editors. */
package org.zstar.app.config;
