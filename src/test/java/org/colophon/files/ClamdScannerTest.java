package org.colophon.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Speaks with a clamd that is played here, over a real connection. */
class ClamdScannerTest {

  @TempDir Path folder;

  @Test
  void theWholeFileIsSentAndACleanOneIsClean() throws Exception {
    var content = new byte[200_000];
    new Random(3).nextBytes(content);

    try (var clamd = new Clamd(1_000_000, "stream: OK")) {
      assertThat(scan(clamd, content)).isEqualTo(new Scan(Scan.Outcome.CLEAN, ""));
      assertThat(clamd.received.get()).isEqualTo(content);
    }
  }

  @Test
  void whatIsFoundIsNamed() throws Exception {
    try (var clamd = new Clamd(1_000_000, "stream: Eicar-Test-Signature FOUND")) {
      assertThat(scan(clamd, new byte[10]))
          .isEqualTo(new Scan(Scan.Outcome.INFECTED, "Eicar-Test-Signature"));
    }
  }

  @Test
  void whatIsTooLongForTheScannerIsNotCalledClean() throws Exception {
    try (var clamd = new Clamd(70_000, "INSTREAM size limit exceeded. ERROR")) {
      assertThat(scan(clamd, new byte[5_000_000]).outcome()).isEqualTo(Scan.Outcome.NOT_SCANNED);
    }
  }

  @Test
  void anAnswerThatIsNoneIsNoCleanFile() throws Exception {
    for (var answer :
        new String[] {"", "stream: Can't open file ERROR", "OK?", "UNKNOWN COMMAND"}) {
      try (var clamd = new Clamd(1_000_000, answer)) {
        assertThatThrownBy(() -> scan(clamd, new byte[10])).isInstanceOf(ScannerSilent.class);
      }
    }
  }

  @Test
  void nobodyThereIsSaid() throws Exception {
    var clamd = new Clamd(1, "");
    clamd.close();

    assertThatThrownBy(() -> scan(clamd, new byte[10])).isInstanceOf(ScannerSilent.class);
  }

  private Scan scan(Clamd clamd, byte[] content) throws IOException, ScannerSilent {
    var file = Files.write(folder.resolve("file"), content);
    return new ClamdScanner(
            InetAddress.getLoopbackAddress().getHostAddress(),
            clamd.server.getLocalPort(),
            Duration.ofSeconds(5))
        .scan(file);
  }

  /** Reads a stream as clamd does, up to a limit, and says one line. */
  static final class Clamd implements AutoCloseable {

    final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    final CompletableFuture<byte[]> received = new CompletableFuture<>();

    Clamd(int limit, String answer) throws IOException {
      var thread =
          new Thread(
              () -> {
                while (!server.isClosed()) {
                  try (var socket = server.accept()) {
                    received.complete(read(socket, limit));
                    socket
                        .getOutputStream()
                        .write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
                    socket.shutdownOutput();
                    drain(socket);
                  } catch (IOException e) {
                    // the scanner hung up, or the test is over
                  }
                }
              });
      thread.setDaemon(true);
      thread.start();
    }

    private static byte[] read(Socket socket, int limit) throws IOException {
      var in = new DataInputStream(socket.getInputStream());
      assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
      var bytes = new ByteArrayOutputStream();
      for (var length = in.readInt(); length > 0 && bytes.size() < limit; length = in.readInt()) {
        bytes.write(in.readNBytes(length));
      }
      return bytes.toByteArray();
    }

    /** What is still on its way is let in, so that the answer is not lost with the connection. */
    private static void drain(Socket socket) throws IOException {
      socket.setSoTimeout(2000);
      socket.getInputStream().readAllBytes();
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
