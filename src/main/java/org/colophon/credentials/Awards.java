package org.colophon.credentials;

import org.colophon.accounts.PersonId;
import org.colophon.candidates.CandidateId;
import org.colophon.cases.CaseNumber;
import org.colophon.conflicts.ConflictOfInterest;

@org.springframework.stereotype.Service
public class Awards {
  public AwardId open(CandidateId c, PersonId p, CaseNumber n) {
    throw new UnsupportedOperationException();
  }

  public void requireUninvolved(AwardId a, PersonId p) throws ConflictOfInterest {
    throw new UnsupportedOperationException();
  }

  public void decide(AwardId a, PersonId p, String n) throws ConflictOfInterest {
    throw new UnsupportedOperationException();
  }

  public void returnToOffice(AwardId a, PersonId p, String n) throws ConflictOfInterest {
    throw new UnsupportedOperationException();
  }

  public void answer(AwardId a, PersonId p, String n) {
    throw new UnsupportedOperationException();
  }
}
