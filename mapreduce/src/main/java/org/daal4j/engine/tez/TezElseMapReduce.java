package org.daal4j.engine.tez;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.daal4j.core.Partial;
import org.daal4j.core.PartialSize;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.engine.Pass;
import org.daal4j.engine.PassDirectory;
import org.daal4j.engine.PassResult;
import org.daal4j.engine.PassRunner;
import org.daal4j.engine.RunContext;
import org.daal4j.input.HadoopSetting;
import org.daal4j.input.SplitDataset;
import org.daal4j.packed.PartSource;

/**
 * Runs passes in a session when one can be had for the first pass, else all of them as MapReduce
 * jobs. Once a pass has begun in a session it stays with sessions: that a pass fails there is no
 * reason to expect more of a job.
 */
public final class TezElseMapReduce implements PassRunner {

  /** For how many seconds a session may keep the first pass waiting. */
  static final String SESSION_WAIT = "daal4j.tez.session.wait";

  private static final int DEFAULT_WAIT = 120;

  private final RunContext run;
  private final TezRunner tez;
  private final PassRunner jobs;
  private PassRunner chosen;
  private volatile boolean closed;

  /**
   * Asks the cluster for nothing until the first pass.
   *
   * @param jobs runs passes of the same run as MapReduce jobs; is closed with this
   */
  public TezElseMapReduce(RunContext run, PassRunner jobs) {
    this.run = run;
    this.tez = new TezRunner(run);
    this.jobs = jobs;
  }

  /** Of what has run the passes. */
  @Override
  public String name() {
    return expected().name();
  }

  private PassRunner expected() {
    return chosen == null ? tez : chosen;
  }

  @Override
  public void begin() throws IOException {
    expected().begin();
  }

  @Override
  public <P extends Partial<P>> PassResult<P> run(
      SplitDataset rows, Pass<P> pass, PassDirectory directory) throws IOException {
    if (chosen == null) {
      chosen = choose(rows);
    }
    return chosen.run(rows, pass, directory);
  }

  private PassRunner choose(SplitDataset rows) throws IOException {
    Duration wait =
        Duration.ofSeconds(HadoopSetting.smallWholeNumber(run.conf(), SESSION_WAIT, DEFAULT_WAIT));
    try {
      tez.openSession(rows, wait);
      return tez;
    } catch (UsageException | InterruptedIOException e) {
      throw e;
    } catch (IOException | RuntimeException | LinkageError e) {
      if (closed) {
        throw e;
      }
      tez.close();
      run.progress().note(reason(e) + "; goes on by MapReduce");
      return jobs;
    }
  }

  /** In one line: Hadoop puts the stack trace of the other side into messages. */
  private static String reason(Throwable e) {
    String message =
        e instanceof IOException && e.getMessage() != null ? Setting.messageOf(e) : e + "";
    String line = message.lines().findFirst().orElse("");
    return e instanceof SessionLostException ? line : "no session can be had: " + line;
  }

  @Override
  public PartSource packed(PassDirectory directory) {
    return expected().packed(directory);
  }

  @Override
  public boolean keepsPacked() {
    return expected().keepsPacked();
  }

  @Override
  public int mostColumns(PartialSize size) {
    return expected().mostColumns(size);
  }

  @Override
  public void requireMemory(PartialSize size) {
    expected().requireMemory(size);
  }

  /** Ends whichever runs. */
  @Override
  public void close() throws IOException {
    closed = true;
    try {
      tez.close();
    } finally {
      jobs.close();
    }
  }
}
