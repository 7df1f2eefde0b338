package org.daal4j.cli.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.Progress;

/**
 * A file with the jobs of a run so far, separated by commas, as Oozie reads it when an action has
 * ended, well or not.
 */
public final class ChildJobsFile implements Progress {

  private final Progress progress;
  private final Path file;
  private final List<String> jobs = new ArrayList<>();

  /**
   * A file written whenever there is a new job.
   *
   * @param progress hears everything, too
   */
  ChildJobsFile(Progress progress, Path file) {
    this.progress = progress;
    this.file = file;
  }

  @Override
  public void jobSubmitted(String job) {
    progress.jobSubmitted(job);
    jobs.add(job);
    try {
      Files.writeString(file, String.join(",", jobs));
    } catch (IOException e) {
      progress.note("cannot list the jobs in " + file + ": " + e);
    }
  }

  @Override
  public void passStarted(int pass, String title, long bytes) {
    progress.passStarted(pass, title, bytes);
  }

  @Override
  public void passAdvanced(long rows, long bytes) {
    progress.passAdvanced(rows, bytes);
  }

  @Override
  public void passEnded(long rows, double seconds) {
    progress.passEnded(rows, seconds);
  }

  @Override
  public void note(String line) {
    progress.note(line);
  }
}
