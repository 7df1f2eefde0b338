package org.daal4j.api;

import org.daal4j.core.Progress;
import org.daal4j.core.Setting;

/** Tells a program's progress in the words of a program. */
record PlainWords(Progress progress) implements Progress {

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
    progress.note(Setting.plain(line));
  }

  @Override
  public void jobSubmitted(String job) {
    progress.jobSubmitted(job);
  }
}
