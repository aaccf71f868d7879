package org.colophon.files;

class ContentFolderTest extends ContentStoreContract {

  @Override
  ContentStore open() {
    return new ContentFolder(temp.resolve("files"));
  }
}
