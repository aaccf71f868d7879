package org.colophon.notifications;

import java.util.List;
import java.util.Optional;
import org.colophon.accounts.PersonId;
import org.colophon.cases.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes notices to people and keeps them as they were written (R75). */
@Service
@Transactional
public class Notices {

  /**
   * Writes a notice: its texts are made now and stay as they are; the mail leaves after the commit.
   * A second notice with the same key is not written.
   *
   * @return the notice with this key
   * @throws IllegalArgumentException when the template is unknown or the model does not fit it
   */
  public NoticeId write(NewNotice notice) {
    throw new UnsupportedOperationException();
  }

  public Optional<NoticeView> find(NoticeId notice) {
    throw new UnsupportedOperationException();
  }

  /**
   * The in-app copies of one person's notices, newest first; notices with a secret link
   * (confirmation of an address, new password) are left out.
   */
  public List<NoticeView> of(PersonId recipient) {
    throw new UnsupportedOperationException();
  }

  /** The notices of one case, newest first. */
  public List<NoticeView> ofCase(CaseNumber caseNumber) {
    throw new UnsupportedOperationException();
  }

  /** The newest notices to anyone, newest first. */
  public List<NoticeView> latest(int limit) {
    throw new UnsupportedOperationException();
  }

  /** Sends a notice once more, as it was written. One that still waits is tried at once. */
  public void resend(NoticeId notice) {
    throw new UnsupportedOperationException();
  }

  /** Whether mails go into a folder because no mail server is set. */
  public boolean mailsStayHere() {
    throw new UnsupportedOperationException();
  }
}
