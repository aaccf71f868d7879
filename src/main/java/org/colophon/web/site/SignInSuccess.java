package org.colophon.web.site;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** Brings a person who has signed in to the page they asked for, or home. */
@Component
public class SignInSuccess extends SavedRequestAwareAuthenticationSuccessHandler {

  private final KnownDevices devices;

  SignInSuccess(KnownDevices devices, RequestCache asked) {
    this.devices = devices;
    setDefaultTargetUrl("/home");
    setRequestCache(asked);
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws ServletException, IOException {
    SignInBrake.right(request);
    proceed(request, response, person, SignInBrake.account(request));
  }

  /**
   * Goes on, remembering the browser.
   *
   * @param account as it was typed for signing in
   */
  void proceed(
      HttpServletRequest request,
      HttpServletResponse response,
      Authentication person,
      String account)
      throws ServletException, IOException {
    devices.remember(request, response, account);
    super.onAuthenticationSuccess(request, response, person);
  }
}
