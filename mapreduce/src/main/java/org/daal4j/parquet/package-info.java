/**
 * Reads Parquet: flat columns, page by page, straight into row blocks. The structures of footers
 * and page headers are those of Apache Parquet's library. Start reading at {@link
 * org.daal4j.parquet.GroupRows}; {@link org.daal4j.parquet.Footer} says what is checked before a
 * page is read.
 *
 * <p>Internal.
 */
package org.daal4j.parquet;
