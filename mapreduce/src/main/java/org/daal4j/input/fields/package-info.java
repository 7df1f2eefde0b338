/**
 * Tables whose fields come as they stand, as numbers and as text. Start at {@link
 * org.daal4j.input.fields.FieldsTable}.
 *
 * <p>Internal.
 */
package org.daal4j.input.fields;
