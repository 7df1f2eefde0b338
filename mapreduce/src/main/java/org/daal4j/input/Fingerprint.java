package org.daal4j.input;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 over values, each delimited so that no two sequences look alike. */
public final class Fingerprint {

  private final MessageDigest digest;

  /** Of nothing yet. */
  public Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds a number. */
  public void add(long value) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
  }

  /** Adds a text. */
  public void add(String value) {
    add(value.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds bytes. */
  public void add(byte[] bytes) {
    add(bytes.length);
    digest.update(bytes);
  }

  /** The hash so far; starts anew. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
