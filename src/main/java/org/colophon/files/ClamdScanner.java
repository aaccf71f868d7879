package org.colophon.files;

import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Asks a clamd over TCP: the file goes out in chunks, each with its length before it, and a line
 * comes back. clamd hangs up when a file is longer than it is set up for; it says so first.
 */
class ClamdScanner implements MalwareScanner {

  private static final byte[] INSTREAM = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_ANSWER = 4096;

  private final String host;
  private final int port;
  private final Duration patience;

  ClamdScanner(String host, int port, Duration patience) {
    this.host = host;
    this.port = port;
    this.patience = patience;
  }

  @Override
  public Scan scan(Path file) throws ScannerSilent {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), (int) patience.toMillis());
      socket.setSoTimeout((int) patience.toMillis());
      return outcome(ask(socket, file));
    } catch (IOException e) {
      throw new ScannerSilent("No answer from clamd at %s:%d".formatted(host, port), e);
    }
  }

  private static String ask(Socket socket, Path file) throws IOException {
    try {
      send(socket, file);
    } catch (IOException hungUp) {
      var answer = answer(socket);
      if (answer.isEmpty()) {
        throw hungUp;
      }
      return answer;
    }
    return answer(socket);
  }

  private static void send(Socket socket, Path file) throws IOException {
    var out = new DataOutputStream(socket.getOutputStream());
    out.write(INSTREAM);
    var buffer = new byte[CHUNK];
    try (var content = new BufferedInputStream(Files.newInputStream(file), CHUNK)) {
      for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        out.writeInt(read);
        out.write(buffer, 0, read);
      }
    }
    out.writeInt(0);
    out.flush();
  }

  private static String answer(Socket socket) throws IOException {
    var bytes = socket.getInputStream().readNBytes(LONGEST_ANSWER);
    return new String(bytes, StandardCharsets.US_ASCII).replace("\0", "").strip();
  }

  private static Scan outcome(String answer) throws IOException {
    var said = answer.replaceFirst("^stream: ", "");
    if (said.equals("OK")) {
      return new Scan(Scan.Outcome.CLEAN, "");
    }
    if (said.endsWith(" FOUND")) {
      return new Scan(Scan.Outcome.INFECTED, said.substring(0, said.length() - 6));
    }
    if (said.contains("size limit exceeded")) {
      return new Scan(Scan.Outcome.NOT_SCANNED, "it is larger than the scanner reads");
    }
    throw new IOException("clamd says: " + said);
  }
}
