package org.colophon.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.File;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ExtendWith(OutputCaptureExtension.class)
class UnreadableFormsTest {

  @TempDir File arriving;

  @Test
  void aFormThatIsReadGoesOn() throws Exception {
    assertThat(status(null, 10)).isEqualTo(200);
  }

  @Test
  void whatIsTooLargeOrBrokenOffIsSaidSo() throws Exception {
    assertThat(status(FailReason.POST_TOO_LARGE, 10)).isEqualTo(413);
    assertThat(status(FailReason.IO_ERROR, 10)).isEqualTo(400);
    assertThat(status(FailReason.CLIENT_DISCONNECT, Long.MAX_VALUE)).isEqualTo(400);
  }

  @Test
  void whatDoesNotFitOnTheDiskIsNotTheFaultOfWhoSendsIt(CapturedOutput output) throws Exception {
    assertThat(status(FailReason.IO_ERROR, Long.MAX_VALUE)).isEqualTo(503);
    assertThat(output).contains("ERROR", arriving.toString());
  }

  private int status(FailReason failed, long length) throws Exception {
    var request =
        new MockHttpServletRequest() {
          @Override
          public long getContentLengthLong() {
            return length;
          }
        };
    request.getServletContext().setAttribute(ServletContext.TEMPDIR, arriving);
    if (failed != null) {
      request.setAttribute(Globals.PARAMETER_PARSE_FAILED_ATTR, true);
      request.setAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR, failed);
    }
    var response = new MockHttpServletResponse();
    new UnreadableForms().doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }
}
