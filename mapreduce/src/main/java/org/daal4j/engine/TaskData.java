package org.daal4j.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.PassFailedException;

/**
 * What a driver tells tasks: in their configuration when it is little, which spares a pass the
 * file, else in a file, because every task is sent its configuration.
 *
 * @param key under which tasks find it
 * @param little the bytes in text form; null when they are in the file
 * @param file where they are; null when they are in the configuration
 */
record TaskData(String key, String little, Path file) {

  static final int MOST_BYTES_IN_CONFIGURATION = 32 << 10;

  /** Writes what is to be told. */
  @FunctionalInterface
  interface Content {
    void write(DataOutputStream out) throws IOException;
  }

  /**
   * Makes it ready to be told.
   *
   * @param file where it goes when it is much
   */
  static TaskData of(Configuration conf, String key, Path file, Content content)
      throws IOException {
    Told told = new Told(conf, file);
    try (DataOutputStream out = new DataOutputStream(told)) {
      content.write(out);
    }
    return told.file == null
        ? new TaskData(key, Base64.getEncoder().encodeToString(told.little.toByteArray()), null)
        : new TaskData(key, null, file);
  }

  /** Keeps bytes while they are little, and goes on in a file when they are not. */
  private static final class Told extends OutputStream {
    private final Configuration conf;
    private final Path place;
    private ByteArrayOutputStream little = new ByteArrayOutputStream();
    private DataOutputStream file;

    Told(Configuration conf, Path place) {
      this.conf = conf;
      this.place = place;
    }

    @Override
    public void write(int octet) throws IOException {
      room(1).write(octet);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      room(length).write(bytes, offset, length);
    }

    private OutputStream room(int more) throws IOException {
      if (file == null && more > MOST_BYTES_IN_CONFIGURATION - little.size()) {
        file = DataFiles.create(conf, place);
        little.writeTo(file);
        little = null;
      }
      return file == null ? little : file;
    }

    @Override
    public void close() throws IOException {
      if (file != null) {
        file.close();
      }
    }
  }

  /** Tells it to the tasks that get the configuration, in place of what it held under the key. */
  void addTo(Configuration conf) {
    removeFrom(conf, key);
    if (file == null) {
      conf.set(inConfiguration(key), little);
    } else {
      conf.set(inFile(key), file.toString());
    }
  }

  /** Tells nothing under a key. */
  static void removeFrom(Configuration conf, String key) {
    conf.unset(inConfiguration(key));
    conf.unset(inFile(key));
  }

  /**
   * Opens what was told.
   *
   * @throws PassFailedException when nothing was
   */
  static DataInputStream open(Configuration conf, String key) throws IOException {
    String little = conf.get(inConfiguration(key));
    if (little != null) {
      return new DataInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(little)));
    }
    String file = fileName(conf, key);
    if (file == null) {
      throw new PassFailedException("the job's configuration has no " + key);
    }
    return DataFiles.open(conf, new Path(file));
  }

  /** The file that a configuration names, or null when it holds the bytes itself. */
  static String fileName(Configuration conf, String key) {
    return conf.get(inFile(key));
  }

  private static String inConfiguration(String key) {
    return key + ".bytes";
  }

  private static String inFile(String key) {
    return key + ".file";
  }
}
