package org.daal4j.result;

/**
 * How messages call a directory.
 *
 * @param option that names it, or that names the directory it is in
 * @param name as the user wrote it, or would
 */
record PlaceName(String option, String name) {}
