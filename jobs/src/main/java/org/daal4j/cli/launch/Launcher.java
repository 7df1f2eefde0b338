package org.daal4j.cli.launch;

import java.io.File;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.security.UserGroupInformation;
import org.daal4j.core.Progress;
import org.daal4j.input.HadoopSetting;

/**
 * What has started the process, as far as it says so: a java action of Oozie names files in system
 * properties, and every container of YARN names a file with tokens. Started by hand, none of this
 * is there and nothing happens here.
 *
 * @param property value of a system property, or null
 * @param environment value of an environment variable, or null
 */
public record Launcher(UnaryOperator<String> property, UnaryOperator<String> environment) {

  private static final String ACTION_SETTINGS = "oozie.action.conf.xml";
  private static final String ACTION_OUTPUT = "oozie.action.output.properties";
  private static final String CHILD_JOBS = "oozie.action.externalChildIDs";
  private static final String CHILD_TAGS = "oozie.child.mapreduce.job.tags";
  private static final String MOST_OUTPUT = "oozie.action.max.output.data";
  private static final int DEFAULT_MOST_OUTPUT = 2048;

  /** That of this process. */
  public static Launcher ofProcess() {
    return new Launcher(System::getProperty, System::getenv);
  }

  /**
   * Values of options that the user does not want to type each time.
   *
   * @throws org.daal4j.core.UsageException when their file is malformed
   */
  public Defaults defaults() throws IOException {
    return Defaults.of(this);
  }

  /** Adds the settings of the action; generic options come later and so outrank them. */
  public void addSettings(Configuration conf) throws IOException {
    String file = property.apply(ACTION_SETTINGS);
    if (file != null) {
      GenericOptions.requireSettings(ACTION_SETTINGS, new File(file), file);
      conf.addResource(new Path(new File(file).toURI()));
    }
  }

  /**
   * Gives jobs the tags by which Oozie finds them, beside the user's, and the tokens of this
   * process.
   */
  public void addTagsAndTokens(Configuration conf) {
    String[] theirs = conf.getTrimmedStrings(CHILD_TAGS);
    if (theirs.length > 0) {
      Set<String> tags = new LinkedHashSet<>(conf.getTrimmedStringCollection(MRJobConfig.JOB_TAGS));
      tags.addAll(List.of(theirs));
      conf.set(MRJobConfig.JOB_TAGS, String.join(",", tags));
    }
    String tokens = environment.apply(UserGroupInformation.HADOOP_TOKEN_FILE_LOCATION);
    if (tokens != null && conf.get(MRJobConfig.MAPREDUCE_JOB_CREDENTIALS_BINARY) == null) {
      conf.set(MRJobConfig.MAPREDUCE_JOB_CREDENTIALS_BINARY, tokens);
    }
  }

  /** A progress that also lists the jobs for Oozie, where it wants to know them. */
  public Progress listening(Progress progress) {
    String file = property.apply(CHILD_JOBS);
    return file == null ? progress : new ChildJobsFile(progress, java.nio.file.Path.of(file));
  }

  /**
   * Gives the scheduler numbers of a result, where it wants them.
   *
   * @param model content of model.json
   * @param output the result directory
   */
  public void tellResult(Configuration conf, Map<String, Object> model, Path output)
      throws IOException {
    String file = property.apply(ACTION_OUTPUT);
    if (file != null) {
      new ActionOutput(
              model,
              output.toString(),
              HadoopSetting.smallWholeNumber(conf, MOST_OUTPUT, DEFAULT_MOST_OUTPUT))
          .write(java.nio.file.Path.of(file));
    }
  }
}
