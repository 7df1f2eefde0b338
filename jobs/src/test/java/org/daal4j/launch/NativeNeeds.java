package org.daal4j.launch;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a native library asks of a system, read from its bytes: a shared object of ELF, 64 bits,
 * little endian, as of Linux on x86_64 and arm64.
 *
 * @param machine ELF's number of the processor: 62 is x86_64, 183 arm64
 * @param libraries names of the libraries it is linked with
 * @param versions of their symbols that it asks for, by library: {@code libc.so.6 → [GLIBC_2.17]}
 */
record NativeNeeds(int machine, Set<String> libraries, Map<String, Set<String>> versions) {

  /** Kinds of sections. */
  private static final int SHT_DYNAMIC = 6;

  private static final int SHT_GNU_VERNEED = 0x6ffffffe;

  /** The tag of a dynamic section's entry that names a library. */
  private static final long DT_NEEDED = 1;

  static NativeNeeds of(byte[] file) {
    ByteBuffer elf = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (elf.getInt(0) != 0x464c457f || elf.get(4) != 2 || elf.get(5) != 1) {
      throw new IllegalArgumentException("not an ELF file of 64 bits, little endian");
    }
    Map<Integer, Integer> sections = sections(elf);
    NativeNeeds needs = new NativeNeeds(elf.getShort(18), new TreeSet<>(), new TreeMap<>());
    if (sections.containsKey(SHT_DYNAMIC)) {
      needs.addLibraries(elf, sections.get(SHT_DYNAMIC));
    }
    if (sections.containsKey(SHT_GNU_VERNEED)) {
      needs.addVersions(elf, sections.get(SHT_GNU_VERNEED));
    }
    return needs;
  }

  /** Where the header of a section is, by its kind, for kinds of which there is one at most. */
  private static Map<Integer, Integer> sections(ByteBuffer elf) {
    int first = Math.toIntExact(elf.getLong(40));
    int size = elf.getShort(58);
    Map<Integer, Integer> sections = new HashMap<>();
    for (int i = 0; i < elf.getShort(60); i++) {
      sections.put(elf.getInt(first + i * size + 4), first + i * size);
    }
    return sections;
  }

  private void addLibraries(ByteBuffer elf, int header) {
    int strings = strings(elf, header);
    int start = offset(elf, header);
    int end = start + Math.toIntExact(elf.getLong(header + 32));
    for (int entry = start; entry < end; entry += 16) {
      if (elf.getLong(entry) == DT_NEEDED) {
        libraries.add(text(elf, strings + Math.toIntExact(elf.getLong(entry + 8))));
      }
    }
  }

  /**
   * A chain of libraries, each with a chain of versions; a link is a distance in bytes, the last 0.
   */
  private void addVersions(ByteBuffer elf, int header) {
    int strings = strings(elf, header);
    int library = offset(elf, header);
    int next;
    do {
      Set<String> names =
          versions.computeIfAbsent(
              text(elf, strings + elf.getInt(library + 4)), name -> new TreeSet<>());
      int version = library + elf.getInt(library + 8);
      for (int left = elf.getShort(library + 2); left > 0; left--) {
        names.add(text(elf, strings + elf.getInt(version + 8)));
        version += elf.getInt(version + 12);
      }
      next = elf.getInt(library + 12);
      library += next;
    } while (next != 0);
  }

  /** Where the names are that a section refers to. */
  private static int strings(ByteBuffer elf, int header) {
    int link = elf.getInt(header + 40);
    return offset(elf, Math.toIntExact(elf.getLong(40)) + link * elf.getShort(58));
  }

  private static int offset(ByteBuffer elf, int header) {
    return Math.toIntExact(elf.getLong(header + 24));
  }

  private static String text(ByteBuffer elf, int start) {
    int end = start;
    while (elf.get(end) != 0) {
      end++;
    }
    return new String(elf.array(), start, end - start, US_ASCII);
  }
}
