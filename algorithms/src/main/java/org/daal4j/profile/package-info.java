/**
 * What is in a table, column by column. Start at {@link org.daal4j.profile.Profile}, the passes;
 * {@link org.daal4j.profile.FieldSums} is what the first one builds, {@link
 * org.daal4j.profile.CloserSums} the others.
 *
 * <p>Internal.
 */
package org.daal4j.profile;
