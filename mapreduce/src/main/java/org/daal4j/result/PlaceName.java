package org.daal4j.result;

import org.daal4j.core.Setting;

/**
 * How messages call a directory.
 *
 * @param option that names it, or that names the directory it is in
 * @param name as the user wrote it, or would
 */
record PlaceName(Setting option, String name) {}
