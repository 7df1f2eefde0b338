package org.daal4j.result;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Setting;
import org.daal4j.input.ForklessLocalFileSystem;

/**
 * A process that takes leases, checks them and gives them back as a line on standard input says,
 * and answers each by a line. Arguments: files of settings.
 */
public final class LeaseRacer {

  private final Configuration conf = new Configuration();
  private RunLease lease;

  private LeaseRacer() {}

  /** Serves until standard input ends. */
  public static void main(String[] settings) throws IOException {
    LeaseRacer racer = new LeaseRacer();
    ForklessLocalFileSystem.useIn(racer.conf);
    for (String file : settings) {
      racer.conf.addResource(new Path(file));
    }
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      System.out.println(racer.answer(line.split(" ")));
    }
    System.exit(0); // whatever still beats
  }

  private String answer(String[] words) {
    try {
      switch (words[0]) {
        case "take" -> {
          Path work = new Path(words[1]);
          FileSystem fileSystem = work.getFileSystem(conf);
          if (fileSystem instanceof LocalFileSystem local) {
            local.setWriteChecksum(false); // as OutputDirectory does
          }
          Duration beat = Duration.ofMillis(Long.parseLong(words[2]));
          lease =
              RunLease.take(
                  StrictFiles.of(fileSystem, work),
                  work,
                  new PlaceName(Setting.OUTPUT, "out"),
                  beat,
                  identity(words[3]));
        }
        case "check" -> lease.requireHeld();
        case "release" -> lease.close();
        default -> throw new IllegalArgumentException(words[0]);
      }
      return "yes";
    } catch (OutputExistsException refused) {
      return "no: " + refused.getMessage();
    } catch (IOException | RuntimeException e) {
      return "failed: " + e;
    }
  }

  /** This process, or one of a machine that nobody can ask. */
  private static LeaseHolder identity(String where) {
    LeaseHolder self = LeaseHolder.self(UUID.randomUUID().toString());
    return where.equals("here")
        ? self
        : new LeaseHolder(
            self.id(), where, "", UUID.randomUUID().toString(), "", self.pid(), self.started());
  }
}
