package org.daal4j.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class PrivateDirectoryTest {

  @TempDir Path parent;

  @Test
  void isMadeForItsUserAlone() throws IOException {
    Path made = PrivateDirectory.open(parent.resolve("made"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
        .isEqualTo("rwx------");
  }

  @Test
  void isTakenAsItWasMade() throws IOException {
    Path made = PrivateDirectory.open(parent.resolve("made"));
    Files.writeString(made.resolve("file"), "kept");
    assertThat(PrivateDirectory.open(made).resolve("file")).hasContent("kept");
  }

  @Test
  void mustNotBeASymbolicLink() throws IOException {
    Path made = PrivateDirectory.open(parent.resolve("made"));
    Path link = Files.createSymbolicLink(parent.resolve("link"), made);
    assertThatThrownBy(() -> PrivateDirectory.open(link))
        .isInstanceOf(IOException.class)
        .hasMessage(link + " is not a directory");
  }

  @Test
  void mustNotBeOpenToOthers() throws IOException {
    Path open = PrivateDirectory.open(parent.resolve("open"));
    for (String permissions : new String[] {"rwxr-xr-x", "rwx-w----", "rwx-----x"}) {
      Files.setPosixFilePermissions(open, PosixFilePermissions.fromString(permissions));
      assertThatThrownBy(() -> PrivateDirectory.open(open))
          .as(permissions)
          .isInstanceOf(IOException.class)
          .hasMessage(open + " is open to others; chmod 700 helps");
    }
  }

  @Test
  void mustNotBeAnotherUsers() throws IOException {
    Path theirs = Path.of("/usr");
    if (Files.getAttribute(theirs, "unix:uid").equals(Files.getAttribute(parent, "unix:uid"))) {
      // This is the superuser, who can make one.
      theirs = PrivateDirectory.open(parent.resolve("theirs"));
      Files.setAttribute(theirs, "unix:uid", 12_345);
    }
    Path directory = theirs;
    assertThatThrownBy(() -> PrivateDirectory.open(directory))
        .isInstanceOf(IOException.class)
        .hasMessage(directory + " belongs to another user");
  }
}
