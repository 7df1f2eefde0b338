/** All formats of tables. Start at {@link org.daal4j.format.TableFormats}. */
package org.daal4j.format;
