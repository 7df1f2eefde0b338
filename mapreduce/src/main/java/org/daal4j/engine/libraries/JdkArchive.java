package org.daal4j.engine.libraries;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What an archive with a JDK, or a runtime made by jlink, has in it: as much as its first entries
 * tell.
 *
 * @param home the directory that holds bin/java, as a relative path; empty when this is the top of
 *     the archive
 * @param version which Java it is, as 17; empty where its file {@code release} does not say so
 */
record JdkArchive(String home, OptionalInt version) {

  private static final int BUFFER_BYTES = 1 << 16;
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** In the archive itself, or in its one directory. */
  private static final Pattern WANTED =
      Pattern.compile("(?:\\./)?(?:(?<home>[^/]+)/)?(?<file>bin/java|release)");

  private static final Pattern VERSION =
      Pattern.compile("(?m)^JAVA_VERSION=\"(?:1\\.)?([0-9]{1,9})");

  /**
   * Looks into an archive, no further than it has to.
   *
   * @param zip whether it is to be a zip archive, else a tar archive in gzip
   * @throws IOException when it cannot be read as such, or no java is in it; the message begins
   *     with "it"
   */
  static JdkArchive read(InputStream stored, boolean zip) throws IOException {
    BufferedInputStream in = new BufferedInputStream(stored, BUFFER_BYTES);
    byte[] magic = zip ? ZIP : GZIP;
    in.mark(magic.length);
    if (!Arrays.equals(in.readNBytes(magic.length), magic)) {
      throw new IOException("it is no " + (zip ? "zip" : "gzip") + " file");
    }
    in.reset();
    try {
      return find(
          zip
              ? ArchiveEntries.ofZip(in)
              : new TarEntries(
                  new BufferedInputStream(new GZIPInputStream(in, BUFFER_BYTES), BUFFER_BYTES)));
    } catch (EOFException e) {
      throw new IOException("it is cut short", e);
    }
  }

  private static JdkArchive find(ArchiveEntries entries) throws IOException {
    String home = null;
    Map<String, Integer> versions = new HashMap<>();
    String name;
    while ((name = entries.next()) != null) {
      Matcher wanted = WANTED.matcher(name);
      if (!wanted.matches()) {
        continue;
      }
      String place = wanted.group("home") == null ? "" : wanted.group("home");
      if (wanted.group("file").equals("release")) {
        Matcher version =
            VERSION.matcher(new String(entries.head(BUFFER_BYTES), StandardCharsets.ISO_8859_1));
        if (version.find()) {
          versions.put(place, Integer.valueOf(version.group(1)));
        }
      } else if (home == null) {
        home = place;
      }
      if (home != null && versions.containsKey(home)) {
        return new JdkArchive(home, OptionalInt.of(versions.get(home)));
      }
    }
    if (home == null) {
      throw new IOException("it has no bin/java, neither at its top nor in a directory there");
    }
    return new JdkArchive(home, OptionalInt.empty());
  }
}
