package org.colophon.candidates;

import java.util.List;
import org.colophon.accounts.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each person's application from the first draft to its submission. */
@Service
@Transactional
public class Applications {

  /** What the person has filled in so far; empty for someone who has not begun. */
  @Transactional(readOnly = true)
  public ApplicationDraft draft(PersonId person) {
    throw new UnsupportedOperationException();
  }

  /**
   * Saves a section, complete or not.
   *
   * @return what is still missing or cannot be right in this section
   * @throws CandidacyAlreadyOpen when the application was submitted and nothing is asked about it
   */
  public List<Gap> save(PersonId person, Personal personal) throws CandidacyAlreadyOpen {
    throw new UnsupportedOperationException();
  }

  /** Like {@link #save(PersonId, Personal)}; also open while the office asks for more. */
  public List<Gap> save(PersonId person, Education education) throws CandidacyAlreadyOpen {
    throw new UnsupportedOperationException();
  }

  /** Like {@link #save(PersonId, Education)}, for the whole list of work. */
  public List<Gap> save(PersonId person, List<Experience> experience) throws CandidacyAlreadyOpen {
    throw new UnsupportedOperationException();
  }

  /** Adds one entry to the list of work, or replaces the one with its id. */
  public List<Gap> save(PersonId person, Experience entry) throws CandidacyAlreadyOpen {
    throw new UnsupportedOperationException();
  }

  /** Takes one entry from the list of work; twice changes nothing. */
  public void remove(PersonId person, ExperienceId entry) throws CandidacyAlreadyOpen {
    throw new UnsupportedOperationException();
  }

  public List<Gap> save(PersonId person, Membership membership) throws CandidacyAlreadyOpen {
    throw new UnsupportedOperationException();
  }

  public List<Gap> save(PersonId person, Consents consents) throws CandidacyAlreadyOpen {
    throw new UnsupportedOperationException();
  }

  /** What is missing or cannot be right in the whole draft, in the order of the pages. */
  @Transactional(readOnly = true)
  public List<Gap> gaps(PersonId person) {
    throw new UnsupportedOperationException();
  }

  /** Counts the draft's hours as if it were submitted today (R7). */
  @Transactional(readOnly = true)
  public AdmissionAssessment assess(PersonId person) {
    throw new UnsupportedOperationException();
  }

  /**
   * Submits the draft: freezes it, fixes the rules of the day and opens a case. Submitting the same
   * draft twice gives the same candidate and changes nothing.
   *
   * @throws ApplicationIncomplete when something is missing or cannot be right
   * @throws NotAdmissible when education or hours do not meet the admission rule (R7)
   * @throws CandidacyAlreadyOpen when the person has an open candidacy from elsewhere (R17)
   */
  public CandidateId submit(PersonId person)
      throws ApplicationIncomplete, NotAdmissible, CandidacyAlreadyOpen {
    throw new UnsupportedOperationException();
  }
}
