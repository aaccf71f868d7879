package org.colophon.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Stands before a store and leaves out of its answers which checksum it has, as older ones do. */
class SilentAboutChecksums implements AutoCloseable {

  private final URI store;
  private final ServerSocket door;

  SilentAboutChecksums(String store) throws IOException {
    this.store = URI.create(store);
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    begin(this::open);
  }

  String endpoint() {
    return "http://127.0.0.1:" + door.getLocalPort();
  }

  private void open() throws IOException {
    while (true) {
      var in = door.accept();
      var out = new Socket(store.getHost(), store.getPort());
      begin(() -> in.getInputStream().transferTo(out.getOutputStream()));
      begin(() -> answer(out.getInputStream(), in.getOutputStream()));
    }
  }

  /** A header that nobody knows takes the checksum's place. */
  private static void answer(InputStream from, OutputStream to) throws IOException {
    var buffer = new byte[64 * 1024];
    for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      var text = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
      to.write(
          text.replaceAll("(?i)x-amz-checksum-", "x-nothing-here-")
              .getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private static void begin(Work work) {
    var thread =
        new Thread(
            () -> {
              try {
                work.go();
              } catch (IOException over) {
                // one side hung up
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private interface Work {
    void go() throws IOException;
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
