package org.daal4j.cli.model;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.option.SpeechOptions;
import org.daal4j.core.UsageException;
import org.daal4j.input.UserPath;
import org.daal4j.result.NamedFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every verb asks that makes one file of a model. */
public final class FileOptions {

  @Option(
      names = "--model",
      paramLabel = "DIR",
      order = 1,
      description = "Result directory of the model. Required.")
  private String model;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      order = 2,
      description =
          "The file to write, a local path or a URI of any Hadoop file system; must not exist."
              + " Required.")
  private String output;

  @Option(
      names = "--overwrite",
      order = 60,
      description = "Replace an existing file, only once the new one is complete")
  private boolean overwrite;

  @Mixin private SpeechOptions speech;

  /**
   * The file, checked: it may be written.
   *
   * @param fits verbs whose results are models, for the message when none is named
   * @throws UsageException when an option is wrong
   */
  public NamedFile file(Invocation invocation, String fits) throws IOException {
    if (model == null) {
      throw new UsageException("--model is missing. Name the result directory of " + fits + ".");
    }
    invocation.refuseBlank("--model", model);
    speech.check();
    if (output == null || output.isBlank()) {
      throw new UsageException("--output is missing. Name a file to write.");
    }
    NamedFile file = new NamedFile(invocation.conf(), output, overwrite);
    refuseInModel(invocation, file.path());
    file.check();
    return file;
  }

  /** A result directory holds what its verb has written, and nothing else. */
  private void refuseInModel(Invocation invocation, Path file) throws IOException {
    UserPath place;
    try {
      place = UserPath.of(invocation.conf(), model);
    } catch (IllegalArgumentException notReadable) {
      return; // whoever opens the model says so
    }
    Path directory = place.fileSystem().makeQualified(place.path());
    for (Path at = file.getParent(); at != null; at = at.getParent()) {
      if (at.equals(directory)) {
        throw new UsageException(
            "--output: "
                + output
                + " lies in the directory of the model, which holds nothing but the result. Name a"
                + " file elsewhere.");
      }
    }
  }

  /** The model directory as the user wrote it. */
  public String model() {
    return model;
  }

  /** The file as the user wrote it. */
  public String output() {
    return output;
  }

  /** How much is said, and in which form. */
  public SpeechOptions speech() {
    return speech;
  }
}
