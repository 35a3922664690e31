/** What every REST resource shares: application path, JSON, problem details, request guards, health. */
package org.jiangxin.shared.rest;
