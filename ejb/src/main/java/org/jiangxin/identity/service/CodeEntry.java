package org.jiangxin.identity.service;

import org.jiangxin.identity.entity.CodeCheck;

/** What entering a code came to, and how many tries are left. */
record CodeEntry(CodeCheck check, int triesLeft) {}
