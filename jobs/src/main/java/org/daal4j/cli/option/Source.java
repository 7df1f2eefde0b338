package org.daal4j.cli.option;

import java.util.List;
import org.daal4j.core.Setting;

/**
 * What a verb reads, as an option named it.
 *
 * @param option what names them
 * @param paths paths or globs
 */
public record Source(Setting option, List<String> paths) {}
