/** What the course is shown in. */
export type Window = 'frame' | 'popup';

/** Something on the page as a learner finds it: by role and name, in the dialog of that name if one is given. */
export interface Target {
  readonly role: 'button' | 'checkbox' | 'dialog' | 'menu' | 'menuitemradio' | 'radio' | 'searchbox' | 'textbox';
  readonly name: string;
  readonly within?: string;
}

/** A course in a browser. Every call ends within a time of its own or fails by naming what it waited for. */
export interface View {
  click(target: Target): Promise<void>;
  /** Ticks the box or button of that label. */
  tick(label: string, within: string): Promise<void>;
  fill(target: Target, text: string): Promise<void>;
  /** Whether it is there to be seen now. */
  shows(target: Target): Promise<boolean>;
  appears(target: Target, ms: number): Promise<void>;
  vanishes(target: Target): Promise<void>;
  says(text: RegExp, ms: number): Promise<void>;
  /** Calls `look`, which may use nothing but the page, inside the course's page. */
  asks<T>(look: () => T): Promise<T>;
  /** Closes the window or tab as most people leave: without a word. */
  close(): Promise<void>;
  /** Goes elsewhere with the window or tab. */
  navigate(): Promise<void>;
  /** Has the LMS page take the frame away. */
  remove(): Promise<void>;
}

/** One learner's browser, with storage of its own. */
export interface Profile {
  /** Launches the course from the LMS page at `address`, in that page or in a window of its own. */
  launch(address: string, where: Window): Promise<View>;
  /** Cuts the line to everywhere, or mends it. */
  offline(cut: boolean): Promise<void>;
  /** Addresses asked for elsewhere than at `home`, data and blobs aside. */
  strangers(home: string): readonly string[];
  close(): Promise<void>;
}

/** A profile that outlives its browser. */
export interface LastingProfile extends Profile {
  /** Ends the browser as a crash does: without a word to any page. */
  kill(): Promise<void>;
}
