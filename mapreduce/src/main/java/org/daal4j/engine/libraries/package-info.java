/**
 * What tasks on a cluster run with: the files that a run uploads for them ({@link
 * org.daal4j.engine.libraries.LibraryDirectory}), and their Java ({@link
 * org.daal4j.engine.libraries.TaskJava}).
 *
 * <p>Internal.
 */
package org.daal4j.engine.libraries;
