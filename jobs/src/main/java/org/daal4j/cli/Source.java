package org.daal4j.cli;

import java.util.List;

/**
 * What a verb reads, as an option named it.
 *
 * @param option long name with dashes
 * @param paths paths or globs
 */
public record Source(String option, List<String> paths) {}
