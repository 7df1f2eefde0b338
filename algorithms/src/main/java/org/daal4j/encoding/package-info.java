/**
 * How features become the columns of a fit: missing values filled, categories as indicator columns,
 * numbers shifted and scaled. Start at {@link org.daal4j.encoding.Encoding}; {@link
 * org.daal4j.encoding.LearnEncoding} makes one from a table.
 *
 * <p>Public API: {@link org.daal4j.encoding.Unseen}. The rest is internal.
 */
package org.daal4j.encoding;
