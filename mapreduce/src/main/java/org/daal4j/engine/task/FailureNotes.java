package org.daal4j.engine.task;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.engine.FailureText;
import org.daal4j.engine.PassDirectory;

/**
 * Words that failing tasks leave for the driver. Hadoop's own diagnostics are long, and the local
 * job runner has none.
 */
public final class FailureNotes {

  private static final int MOST_BYTES = 4096;
  private static final int MOST_NOTES = 8;

  private FailureNotes() {}

  /** Leaves word of a failure; gives it back as what Hadoop lets a task throw. */
  public static IOException noted(TaskHost host, Throwable failure) {
    Configuration conf = host.conf();
    Path note = new Path(PassDirectory.of(conf).failures(), host.attempt());
    try (DataOutputStream out = note.getFileSystem(conf).create(note)) {
      out.write(FailureText.of(failure).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof IOException io ? io : new IOException(failure);
  }

  /** What tasks of a pass have left, each message once. */
  public static List<String> read(Configuration conf, PassDirectory pass) throws IOException {
    FileSystem fileSystem = pass.failures().getFileSystem(conf);
    FileStatus[] notes;
    try {
      notes = fileSystem.listStatus(pass.failures());
    } catch (FileNotFoundException e) {
      return List.of();
    }
    Arrays.sort(notes);
    List<String> messages = new ArrayList<>();
    for (FileStatus note : Arrays.asList(notes).subList(0, Math.min(MOST_NOTES, notes.length))) {
      byte[] bytes = new byte[(int) Math.min(MOST_BYTES, note.getLen())];
      try (DataInputStream in = fileSystem.open(note.getPath())) {
        in.readFully(bytes);
      }
      messages.add(new String(bytes, StandardCharsets.UTF_8));
    }
    // On a full disk a note is made, but remains empty.
    return messages.stream().filter(message -> !message.isBlank()).distinct().toList();
  }
}
