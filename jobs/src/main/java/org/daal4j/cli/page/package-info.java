/**
 * How results are told to a reader on standard output: {@link org.daal4j.cli.page.Page} first, its
 * {@link org.daal4j.cli.page.Table}s next.
 */
package org.daal4j.cli.page;
