package org.daal4j.engine;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Progress;

/**
 * What an engine has to know of a run.
 *
 * @param conf Hadoop's configuration
 * @param work directory for whatever passes leave behind; on the file system of the output; need
 *     not exist yet. Row-shaped results go to {@code work/result/NAME/}; the caller moves them out
 *     and deletes the directory
 * @param resume whether what an earlier run of the same command left in {@code work} is used again
 * @param progress hears how it goes
 */
public record RunContext(Configuration conf, Path work, boolean resume, Progress progress) {}
