package org.daal4j.engine.yarn;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.hadoop.yarn.api.records.ApplicationReport;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.exceptions.YarnException;
import org.daal4j.engine.RunContext;
import org.daal4j.input.Fingerprint;

/**
 * Jobs that go on after their driver was killed (SIGKILL, a lost machine). They would take the
 * cluster from the run that follows, and write to its work directory even after that was deleted.
 * YARN finds them by a tag that all jobs of a work directory have.
 */
public final class Orphans {

  private static final EnumSet<YarnApplicationState> ALIVE =
      EnumSet.of(
          YarnApplicationState.NEW,
          YarnApplicationState.NEW_SAVING,
          YarnApplicationState.SUBMITTED,
          YarnApplicationState.ACCEPTED,
          YarnApplicationState.RUNNING);

  private Orphans() {}

  /** Tags a job, beside the user's own tags. */
  public static void tag(Configuration conf, Path work) {
    String others = conf.get(MRJobConfig.JOB_TAGS, "");
    conf.set(MRJobConfig.JOB_TAGS, others.isEmpty() ? tag(work) : others + "," + tag(work));
  }

  /** Kills the jobs that an earlier run with this work directory has left on YARN. */
  public static void kill(RunContext run) throws IOException {
    if (!Framework.isYarn(run.conf())) {
      return;
    }
    String user = UserGroupInformation.getCurrentUser().getShortUserName();
    try (YarnClient yarn = YarnClient.createYarnClient()) {
      yarn.init(new YarnConfiguration(run.conf()));
      yarn.start();
      for (ApplicationReport job : yarn.getApplications(null, ALIVE, Set.of(tag(run.work())))) {
        if (user.equals(job.getUser())) {
          run.progress().note("kills " + job.getApplicationId() + ", left by an earlier run");
          yarn.killApplication(job.getApplicationId());
        }
      }
    } catch (YarnException e) {
      // The directories of that job are its own, so it is no danger to this run's result.
      run.progress().note("cannot look for jobs that an earlier run has left: " + e.getMessage());
    }
  }

  private static String tag(Path work) {
    Fingerprint hash = new Fingerprint();
    hash.add(work.toString());
    return "daal4j-" + hash.hex();
  }
}
