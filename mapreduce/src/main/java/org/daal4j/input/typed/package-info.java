/**
 * Tables whose files say what type each column has. A format reads the types of its columns and
 * gives the rows of a stretch of a file in groups; what is made of them is here: which columns are
 * used as what ({@link org.daal4j.input.typed.TypedLayout}), blocks of rows ({@link
 * org.daal4j.input.typed.TypedBlocks}, where to start reading), and which rows are left out.
 *
 * <p>Internal.
 */
package org.daal4j.input.typed;
