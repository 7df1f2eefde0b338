package org.daal4j.cli.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;
import org.apache.hadoop.security.AccessControlException;
import org.daal4j.core.BadInputException;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.core.VisibleText;
import org.daal4j.option.OptionWords;
import org.daal4j.result.OutputExistsException;

/**
 * What a user is told of an exception: a status and one line.
 *
 * @param status how the process exits
 * @param message what, where, remedy; one line
 */
public record Failure(ExitStatus status, String message) {

  /** A secret may hold slashes; a port in front of a path is none. */
  private static final Pattern PASSWORD =
      Pattern.compile("(://[^/@:\\s]*:)(?![0-9]{1,5}(?:/|\\s|$))[^@\\s]*@");

  /** A line of a trace: of a server that the message comes from. */
  private static final Pattern TRACE_LINE = Pattern.compile("(?m)^\\s+at \\S+\\(.*\\)$");

  private static boolean stopped;

  /** Finds words for an exception. */
  public static Failure of(Throwable thrown) {
    if (thrown instanceof UsageException) {
      return new Failure(ExitStatus.USAGE, own(thrown));
    }
    if (thrown instanceof BadInputException) {
      return new Failure(ExitStatus.INPUT, own(thrown));
    }
    if (thrown instanceof OutputExistsException) {
      return new Failure(ExitStatus.OUTPUT_EXISTS, own(thrown));
    }
    if (thrown instanceof PassFailedException) {
      return new Failure(ExitStatus.FAILED, oneLine(Setting.messageOf(thrown)));
    }
    if (thrown instanceof OutOfMemoryError) {
      return new Failure(
          ExitStatus.FAILED,
          "out of memory ("
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MB). Give the process more: DAAL4J_OPTS=-Xmx8g with bin/daal4j,"
              + " HADOOP_CLIENT_OPTS=-Xmx8g with hadoop jar.");
    }
    if (thrown instanceof AccessControlException) {
      return new Failure(
          ExitStatus.FAILED, "permission denied: " + oneLine(Setting.messageOf(thrown)));
    }
    if (thrown instanceof IOException && thrown.getMessage() != null) {
      return new Failure(
          ExitStatus.FAILED,
          oneLine(Setting.messageOf(thrown))
              + " ("
              + thrown.getClass().getSimpleName()
              + "). Run with --verbose for the whole story.");
    }
    return new Failure(
        ExitStatus.FAILED,
        "unexpected "
            + oneLine(thrown.toString())
            + ". This is a fault of daal4j; run with --verbose for the whole story.");
  }

  /**
   * Prints, once for a process, that a signal ends it: what broke on the way is nobody's concern.
   * It is said by whichever comes first, the thread whose pass broke or the end of the process.
   */
  public static synchronized void printStopped(PrintStream err) {
    if (!stopped) {
      err.println(
          "error: stopped by a signal. The same command with --resume (kmeans, dbscan,"
              + " logistic-regression) goes on, with --overwrite it starts over.");
      err.flush();
      stopped = true;
    }
  }

  /** Prints the line. */
  public void print(PrintStream err) {
    err.println("error: " + message);
  }

  /** Prints the stack trace. */
  public static void printTrace(PrintStream err, Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    err.print(VisibleText.ofLines(withoutPasswords(trace.toString())));
  }

  /** A message of ours is one line: a line break in it is part of a name. */
  private static String own(Throwable thrown) {
    String message = OptionWords.of(Setting.messageOf(thrown));
    return message == null ? "no message" : VisibleText.of(withoutPasswords(message.strip()));
  }

  /** A message of others may be several lines, and have the trace of another machine in it. */
  private static String oneLine(String message) {
    if (message == null) {
      return "no message";
    }
    String told = TRACE_LINE.matcher(OptionWords.of(message)).replaceAll("").strip();
    return VisibleText.of(withoutPasswords(told.replaceAll("\\s*[\\r\\n]+\\s*", " ")));
  }

  /**
   * Leaves out what stands in an address before the host, as in {@code s3a://KEY:SECRET@bucket}.
   */
  private static String withoutPasswords(String message) {
    return PASSWORD.matcher(message).replaceAll("$1***@");
  }
}
