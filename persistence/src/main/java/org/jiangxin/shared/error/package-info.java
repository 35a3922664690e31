/** The five ways a request can fail for a reason, and the refusal code they carry. Not here: how they are shown (web edge). */
package org.jiangxin.shared.error;
